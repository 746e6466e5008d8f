//! Many questions in one statement. Every row that SQLite's driver hands over and every statement goes from one thread to
//! another and back, which costs more than most questions: so the rows of one question come as one text in JSON, be they
//! lines of figures or rows of a table, and what a page asks at once is one statement.

use std::fmt::Write as _;
use std::marker::PhantomData;

use sea_orm::ActiveEnum;
use sea_orm::ConnectionTrait;
use sea_orm::DbBackend;
use sea_orm::EntityTrait;
use sea_orm::IdenStatic;
use sea_orm::Iterable;
use sea_orm::QueryResult;
use sea_orm::QuerySelect;
use sea_orm::QueryTrait;
use sea_orm::Select;
use sea_orm::Statement;
use sea_orm::Value;
use sea_orm::sea_query::Expr;
use serde::Deserialize;
use serde::Deserializer;
use serde::de::DeserializeOwned;
use serde::de::Error as _;

use super::Error;
use super::Result;

/// A question to the database, or several.
pub trait Ask: Sized + Send {
    type Answer: Send;

    /// Adds what is asked to a statement.
    fn say(&self, statement: &mut Asking);

    /// Takes its own part of what was answered.
    fn hear(self, answers: &mut Answers<'_>) -> Result<Self::Answer>;

    /// The answer as something else.
    fn map<T, F>(self, into: F) -> Mapped<Self, F>
    where
        F: FnOnce(Self::Answer) -> Result<T> + Send,
        T: Send,
    {
        Mapped { ask: self, into }
    }

    /// Asks it by itself. Several are asked together as a tuple.
    fn of(self, db: &impl ConnectionTrait) -> impl Future<Output = Result<Self::Answer>> + Send {
        async move {
            let backend = db.get_database_backend();
            let mut asking = Asking { backend, columns: Vec::new(), values: Vec::new() };
            self.say(&mut asking);
            let sql = format!("SELECT {}", asking.columns.join(", "));
            let row = db.query_one_raw(Statement::from_sql_and_values(backend, sql, asking.values)).await?;
            let row = row.ok_or_else(|| Error::Broken("a question was asked and not answered".to_owned()))?;
            self.hear(&mut Answers { row: &row, next: 0 })
        }
    }
}

/// A statement that grows.
pub struct Asking {
    backend: DbBackend,
    columns: Vec<String>,
    values: Vec<Value>,
}

/// What was answered, of which each question takes its part in turn.
pub struct Answers<'a> {
    row: &'a QueryResult,
    next: usize,
}

/// Lines: what each is of, and its numbers.
pub struct Lines<K, N> {
    keys: usize,
    columns: Vec<String>,
    rest: String,
    values: Vec<Value>,
    of: PhantomData<fn() -> (K, N)>,
}

impl<K, N> Lines<K, N> {
    /// The columns that say what a line is of, those with its numbers, and the rest of the SELECT, with the values of its
    /// $1, $2 and so on.
    pub fn new<S: Into<String>>(
        keys: &[&str],
        numbers: impl IntoIterator<Item = S>,
        rest: impl Into<String>,
        values: impl IntoIterator<Item = Value>,
    ) -> Self {
        Self {
            keys: keys.len(),
            columns: keys
                .iter()
                .map(|key| (*key).to_owned())
                .chain(numbers.into_iter().map(S::into))
                .collect(),
            rest: rest.into(),
            values: values.into_iter().collect(),
            of: PhantomData,
        }
    }

    fn sql(&self, backend: DbBackend, already: usize) -> String {
        let line = array(
            backend,
            &[array(backend, &names(0, self.keys)), array(backend, &names(self.keys, self.columns.len()))],
        );
        gathered(backend, &line, &moved(&selected(&self.columns, &self.rest), already))
    }
}

/// `c0`, `c1` and so on.
fn names(from: usize, to: usize) -> Vec<String> {
    (from..to).map(|at| format!("c{at}")).collect()
}

fn selected(columns: &[impl AsRef<str>], rest: &str) -> String {
    let columns: Vec<String> =
        columns.iter().enumerate().map(|(at, column)| format!("{} AS c{at}", column.as_ref())).collect();
    format!("SELECT {} {rest}", columns.join(", "))
}

fn array(backend: DbBackend, of: &[String]) -> String {
    let array = if backend == DbBackend::Sqlite { "json_array" } else { "json_build_array" };
    format!("{array}({})", of.join(", "))
}

/// The lines of a SELECT as one text.
fn gathered(backend: DbBackend, line: &str, select: &str) -> String {
    let all = if backend == DbBackend::Sqlite { "json_group_array" } else { "json_agg" };
    format!("(SELECT CAST(COALESCE({all}({line}), '[]') AS text) FROM ({select}) AS lines)")
}

/// The same with $1 as $3, if there are two values already.
fn moved(sql: &str, already: usize) -> String {
    let mut parts = sql.split('$');
    let mut moved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = part.split_at(digits);
        let number: usize = number.parse().unwrap_or_default();
        // Writing to a text cannot fail.
        let _ = write!(moved, "${}{rest}", number + already);
    }
    moved
}

impl<K: DeserializeOwned + Send, N: DeserializeOwned + Send> Ask for Lines<K, N> {
    type Answer = Vec<(K, N)>;

    fn say(&self, statement: &mut Asking) {
        statement.columns.push(self.sql(statement.backend, statement.values.len()));
        statement.values.extend(self.values.iter().cloned());
    }

    fn hear(self, answers: &mut Answers<'_>) -> Result<Self::Answer> {
        answers.next()
    }
}

impl Answers<'_> {
    fn next<T: DeserializeOwned>(&mut self) -> Result<T> {
        let lines: String = self.row.try_get_by_index(self.next)?;
        self.next += 1;
        serde_json::from_str(&lines).map_err(|why| Error::Broken(format!("an answer cannot be read: {why}")))
    }
}

/// Rows of a table, whole: those that a page reads beside other things.
pub struct Rows<E> {
    rest: String,
    values: Vec<Value>,
    of: PhantomData<fn() -> E>,
}

impl<E: EntityTrait> Rows<E> {
    /// What follows FROM the table, with the values of its $1, $2 and so on.
    pub fn new(rest: &str, values: impl IntoIterator<Item = Value>) -> Self {
        let rest = format!("FROM {} {rest}", E::default().table_name());
        Self { rest, values: values.into_iter().collect(), of: PhantomData }
    }

    fn sql(&self, backend: DbBackend, already: usize) -> String {
        let columns: Vec<&str> = E::Column::iter().map(|column| column.as_str()).collect();
        let row = array(backend, &names(0, columns.len()));
        gathered(backend, &row, &moved(&selected(&columns, &self.rest), already))
    }
}

impl<E: EntityTrait<Model: DeserializeOwned + Send>> Ask for Rows<E> {
    type Answer = Vec<E::Model>;

    fn say(&self, statement: &mut Asking) {
        statement.columns.push(self.sql(statement.backend, statement.values.len()));
        statement.values.extend(self.values.iter().cloned());
    }

    fn hear(self, answers: &mut Answers<'_>) -> Result<Self::Answer> {
        answers.next()
    }
}

/// What a query finds, with these of its columns.
pub async fn found<T: DeserializeOwned>(
    db: &impl ConnectionTrait,
    query: Select<impl EntityTrait>,
    columns: impl IntoIterator<Item = Expr>,
) -> Result<Vec<T>> {
    let backend = db.get_database_backend();
    let mut query = query.select_only();
    let mut row = Vec::new();
    for (at, column) in columns.into_iter().enumerate() {
        row.push(format!("c{at}"));
        query = query.column_as(column, format!("c{at}"));
    }
    let Statement { sql, values, .. } = query.build(backend);
    let sql = format!("SELECT {}", gathered(backend, &array(backend, &row), &sql));
    let found = db.query_one_raw(Statement { sql, values, db_backend: backend }).await?;
    let found = found.ok_or_else(|| Error::Broken("a list was asked for and not given".to_owned()))?;
    Answers { row: &found, next: 0 }.next()
}

/// Reads a word of ours by its code.
pub fn coded<'de, D: Deserializer<'de>, T: ActiveEnum<Value = String>>(from: D) -> Result<T, D::Error> {
    T::try_from_value(&String::deserialize(from)?).map_err(D::Error::custom)
}

/// The same of one that may be absent.
pub fn coded_perhaps<'de, D: Deserializer<'de>, T: ActiveEnum<Value = String>>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let code: Option<String> = Option::deserialize(from)?;
    code.map(|code| T::try_from_value(&code)).transpose().map_err(D::Error::custom)
}

/// Reads yes or no, which SQLite writes 1 and 0.
pub fn flag<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Flag {
        Word(bool),
        Number(u8),
    }
    Ok(match Flag::deserialize(from)? {
        Flag::Word(word) => word,
        Flag::Number(number) => number != 0,
    })
}

pub struct Mapped<A, F> {
    ask: A,
    into: F,
}

impl<A: Ask, T: Send, F: FnOnce(A::Answer) -> Result<T> + Send> Ask for Mapped<A, F> {
    type Answer = T;

    fn say(&self, statement: &mut Asking) {
        self.ask.say(statement);
    }

    fn hear(self, answers: &mut Answers<'_>) -> Result<T> {
        (self.into)(self.ask.hear(answers)?)
    }
}

/// A question that is asked only sometimes; unasked, its answer is empty.
impl<A: Ask<Answer: Default>> Ask for Option<A> {
    type Answer = A::Answer;

    fn say(&self, statement: &mut Asking) {
        if let Some(ask) = self {
            ask.say(statement);
        }
    }

    fn hear(self, answers: &mut Answers<'_>) -> Result<Self::Answer> {
        self.map_or_else(|| Ok(A::Answer::default()), |ask| ask.hear(answers))
    }
}

/// The same question about several things.
impl<T: Ask> Ask for Vec<T> {
    type Answer = Vec<T::Answer>;

    fn say(&self, statement: &mut Asking) {
        for ask in self {
            ask.say(statement);
        }
    }

    fn hear(self, answers: &mut Answers<'_>) -> Result<Self::Answer> {
        self.into_iter().map(|ask| ask.hear(answers)).collect()
    }
}

macro_rules! together {
    ($($ask:ident),+) => {
        #[expect(non_snake_case, reason = "each type names its own value")]
        impl<$($ask: Ask),+> Ask for ($($ask,)+) {
            type Answer = ($($ask::Answer,)+);

            fn say(&self, statement: &mut Asking) {
                let ($($ask,)+) = self;
                $($ask.say(statement);)+
            }

            fn hear(self, answers: &mut Answers<'_>) -> Result<Self::Answer> {
                let ($($ask,)+) = self;
                Ok(($($ask.hear(answers)?,)+))
            }
        }
    };
}

together!(A, B);
together!(A, B, C);
together!(A, B, C, D, E, F);
together!(A, B, C, D, E, F, G, H, I, J);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_of_a_further_question_are_counted_on() {
        assert_eq!(moved("a = $1 AND b < $2 AND c = $12", 3), "a = $4 AND b < $5 AND c = $15");
        assert_eq!(moved("nothing", 3), "nothing");
    }

    #[test]
    fn keys_and_numbers_are_told_apart_on_either_database() {
        let lines: Lines<(String,), (i64, i64)> =
            Lines::new(&["unit"], ["open", "late"], "FROM t WHERE day < $1", [Value::from(1)]);

        assert_eq!(
            lines.sql(DbBackend::Sqlite, 1),
            "(SELECT CAST(COALESCE(json_group_array(json_array(json_array(c0), json_array(c1, c2))), '[]') AS text) \
             FROM (SELECT unit AS c0, open AS c1, late AS c2 FROM t WHERE day < $2) AS lines)"
        );
        assert!(
            lines.sql(DbBackend::Postgres, 0).contains("json_agg(json_build_array(json_build_array(c0), ")
        );
    }
}
