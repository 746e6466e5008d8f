# The desk
desk-title = My desk
desk-new-case = File a case
desk-quiet = Nothing needs you today.
desk-nothing = Your desk is empty. File the first case that a resident brings you.
desk-nothing-carried = No case is assigned to you at present.
desk-urgent = Urgent
desk-overdue = Overdue
desk-carrier-day = Expected by { $day }

desk-news = News on your cases
desk-news-list = All your open cases
desk-late = Overdue cases
desk-late-list = All your overdue cases
desk-offered = Assigned to you, waiting to be accepted
desk-offered-list = All the cases that you carry
desk-objected = Objected to the successor, nobody’s now
desk-objected-list = All cases without an owner
desk-new = New, without an owner
desk-new-list = All new cases
desk-carried = Carried by you, due soon
desk-carried-list = All the cases that you carry
desk-queue = Waiting for somebody to carry them
desk-queue-list = All cases in advocacy
desk-soon = Due within seven days
desk-soon-list = All your open cases
desk-there = Overdue with others in your territory
desk-there-list = All overdue cases
desk-mine = Your latest cases
desk-mine-list = All your cases
desk-carrying = The latest cases that you carry

desk-calls = Calls to make
desk-calls-more = The other calls appear as these are made.
desk-call-no_email = No email address
desk-call-bounced = The email did not arrive
