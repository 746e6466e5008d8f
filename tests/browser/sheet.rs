//! What a commune's sheet is on paper: one page, to take to a session of the council.

use tarafu::categories::Catalogue;
use thirtyfour::common::print::PrintPage;

use super::walker::Walker;
use crate::cast::FATIMA;
use crate::house::Backend;
use crate::house::Running;
use crate::house::file_case;
use crate::kit::browser::LAPTOP;

const BOUHOUDA: &str = "/communes/03.531.07.09";
const A4: PrintPage = PrintPage { width: 21.0, height: 29.7 };

/// As long as a line of the oldest cases can become.
const LONG: &str = "انقطاع الماء الصالح للشرب عن دواوير بأكملها منذ أسابيع، ولا جواب من المصلحة المعنية رغم تعدد الشكايات والمراسلات.";

#[rocket::async_test]
async fn a_sheet_of_every_category_is_one_page_of_paper() {
    let running = Running::on(Backend::Sqlite).await.expect("SQLite is always there");
    let mut fatima = running.signed_in(&FATIMA).await;
    let catalogue = Catalogue::read(&running.house.db).await.expect("the categories can be read");
    let mut filed = 0;
    for category in catalogue.themes().flat_map(|theme| catalogue.of(theme.id)) {
        file_case(&mut fatima, &[("category", &category.code), ("words", LONG)]).await;
        filed += 1;
    }
    assert!(filed > 20, "there are many categories");

    for language in ["ar", "fr"] {
        let Some(walker) = Walker::start(&running.base, language, "sheet", LAPTOP).await else { break };
        walker.sign_in(&FATIMA).await;
        walker.open(&format!("{BOUHOUDA}?lang={language}")).await;
        assert_eq!(walker.pages_on(A4).await, 1, "the sheet in {language} is one page");
        walker.open("/cases").await;
        assert!(walker.pages_on(A4).await > 1, "a list of {filed} is not");
    }
    running.stop().await;
}
