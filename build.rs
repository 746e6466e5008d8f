//! A new template, catalogue or stylesheet is part of the binary, so its folder is watched.

fn main() {
    for folder in ["templates", "locales", "static", "src/demo/data"] {
        println!("cargo::rerun-if-changed={folder}");
    }
}
