pub fn transport(_url: &str) -> Result<(), String> { Ok(()) }
