//! The people of the stories, with the mandates that they hold.

use tarafu::language::Language;
use tarafu::people::Role;

/// Somebody who signs in.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub name: &'static str,
    pub email: &'static str,
    pub language: Language,
    pub role: Role,
    pub unit: &'static str,
}

/// The one password of the stories.
pub const PASSWORD: &str = "زيتون وادي ورغة 1974";

/// A councillor of بوهودة.
pub const FATIMA: Person = Person {
    name: "فاطمة الزهراء البوهودي",
    email: "fatima@example.org",
    language: Language::Ar,
    role: Role::Official,
    unit: "03.531.07.09",
};

/// Another councillor of بوهودة.
pub const MUSTAPHA: Person = Person {
    name: "مصطفى الورياكلي",
    email: "mustapha@example.org",
    language: Language::Ar,
    role: Role::Official,
    unit: "03.531.07.09",
};

/// A councillor of تيسة, another commune of the province.
pub const DRISS: Person = Person {
    name: "Driss El Hayani",
    email: "driss@example.org",
    language: Language::Fr,
    role: Role::Official,
    unit: "03.531.01.09",
};

/// The coordinator of Taounate.
pub const KHADIJA: Person = Person {
    name: "خديجة السلاسي",
    email: "khadija@example.org",
    language: Language::Ar,
    role: Role::Coordinator,
    unit: "03.531",
};

/// The coordinator of another province of the region.
pub const HAMID: Person = Person {
    name: "حميد السفريوي",
    email: "hamid@example.org",
    language: Language::Ar,
    role: Role::Coordinator,
    unit: "03.591",
};

/// A regional councillor of Fès-Meknès.
pub const YOUSSEF: Person = Person {
    name: "يوسف بنجلون",
    email: "youssef@example.org",
    language: Language::Ar,
    role: Role::Advocate,
    unit: "03",
};

/// Another regional councillor.
pub const SALMA: Person = Person {
    name: "Salma Berrada",
    email: "salma@example.org",
    language: Language::Fr,
    role: Role::Advocate,
    unit: "03",
};

/// A member of parliament.
pub const NAJAT: Person = Person {
    name: "نجاة العلمي",
    email: "najat@example.org",
    language: Language::Ar,
    role: Role::Advocate,
    unit: "MA",
};

/// Sees figures only.
pub const OMAR: Person = Person {
    name: "عمر الملاحظ",
    email: "omar@example.org",
    language: Language::Ar,
    role: Role::Observer,
    unit: "03.531",
};

/// Keeps the instance.
pub const AMINA: Person = Person {
    name: "أمينة المسيرة",
    email: "amina@example.org",
    language: Language::Ar,
    role: Role::Administrator,
    unit: "MA",
};

pub const ALL: [Person; 10] = [FATIMA, MUSTAPHA, DRISS, KHADIJA, HAMID, YOUSSEF, SALMA, NAJAT, OMAR, AMINA];
