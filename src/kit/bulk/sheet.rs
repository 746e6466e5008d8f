//! Rows of one table that wait to be written, in the form that their database takes them.

use sea_orm::DbBackend;
use sea_orm::EntityTrait;
use sea_orm::IdenStatic;
use sea_orm::Iterable;
use sea_orm::ModelTrait;
use sea_orm::Value;

use super::copy;
use crate::kit::Result;

/// SQLite takes 32 766 values a statement; longer statements than this gain nothing.
const VALUES: usize = 2_000;

/// Whether the rows bring the key `id` with them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    Given,
    /// The database numbers them.
    Made,
}

/// Rows of one table.
pub struct Sheet {
    table: String,
    columns: Vec<&'static str>,
    keys: Keys,
    pub(super) rows: Rows,
}

pub(super) enum Rows {
    /// As COPY reads them.
    Text(Vec<u8>),
    /// One after the other.
    Values(Vec<Value>),
}

impl Sheet {
    /// A sheet of that table without rows.
    pub fn of<Entity: EntityTrait>(backend: DbBackend, keys: Keys) -> Self {
        let columns = Entity::Column::iter().map(|column| column.as_str());
        let columns = columns.filter(|name| is_written(name, keys)).collect();
        let rows = match backend {
            DbBackend::Postgres => Rows::Text(Vec::new()),
            _ => Rows::Values(Vec::new()),
        };
        Self { table: Entity::default().table_name().to_owned(), columns, keys, rows }
    }

    pub fn push<Model: ModelTrait>(&mut self, row: &Model) -> Result<()> {
        let columns = <Model::Entity as EntityTrait>::Column::iter();
        let written = columns.filter(|column| is_written(column.as_str(), self.keys));
        let values = written.map(|column| row.get(column));
        match &mut self.rows {
            Rows::Text(text) => copy::line(text, values)?,
            Rows::Values(all) => all.extend(values),
        }
        Ok(())
    }

    pub(super) fn copy(&self) -> String {
        format!("COPY {} ({}) FROM STDIN", self.table, self.columns.join(", "))
    }

    /// Statements with their values: all but the last are the same, and so are prepared once.
    pub(super) fn statements(self) -> impl Iterator<Item = (String, Vec<Value>)> {
        let width = self.columns.len();
        let (head, row) = (
            format!("INSERT INTO {} ({}) VALUES ", self.table, self.columns.join(", ")),
            format!("({})", vec!["?"; width].join(", ")),
        );
        let mut values = match self.rows {
            Rows::Values(values) => values.into_iter(),
            Rows::Text(_) => Vec::new().into_iter(),
        };
        std::iter::from_fn(move || {
            let some: Vec<Value> = values.by_ref().take(VALUES / width * width).collect();
            let rows = vec![row.as_str(); some.len() / width];
            (!some.is_empty()).then(|| (format!("{head}{}", rows.join(", ")), some))
        })
    }
}

fn is_written(column: &str, keys: Keys) -> bool {
    keys == Keys::Given || column != "id"
}
