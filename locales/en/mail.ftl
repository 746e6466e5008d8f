# The frame of every mail, and the mail that tries the settings.
mail-greeting = Hello,
mail-label = { $label }:
mail-fact = { $label }: { $value }
mail-line = { $label } – { $head }: { $value }; { $other_head }: { $other }
mail-button = If the button does not work, copy this address into your browser:
mail-why-case = You get this email because your address was given to follow a case.
mail-why-account = You get this email because you have an account at Tarafu.
mail-why-address = You get this email because somebody in charge of Tarafu entered your address.
mail-stop = Stop these emails
mail-cndp = Reference at the data protection commission (CNDP):
mail-test-subject = Test email
mail-test-words = This email has reached you: sending is set up well, and Tarafu can keep residents informed about their cases.
