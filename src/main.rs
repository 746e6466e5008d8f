//! The command line of Tarafu.

use std::process::ExitCode;
use std::sync::Arc;

use clap::CommandFactory;
use clap::Parser;
use clap::Subcommand;
use clap_complete::Shell;
use tarafu::actions::conduct;
use tarafu::cases::tally::recount;
use tarafu::demo;
use tarafu::kit::House;
use tarafu::kit::db;
use tarafu::kit::journal;
use tarafu::language::Language;
use tarafu::mail::postman;
use tarafu::people;
use tarafu::people::Role;
use tarafu::people::commands::NewAccount;
use tarafu::server;
use tarafu::settings::Settings;
use tarafu::territory;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Tarafu keeps a resident's problem until it has an answer.
///
/// Settings are read from TARAFU_* in the environment, over tarafu.toml in the current folder; the README
/// lists them. Without any, Tarafu keeps everything in ./data and listens on http://localhost:8000.
#[derive(Parser)]
#[command(name = "tarafu", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages and send the mails (what happens without a command, too)
    Serve,
    /// Fill a fresh database with a believable Taounate and serve it; no mail leaves
    Demo {
        /// Lay so many more cases beside it: up to 5000 in the region, more in the whole country
        #[arg(long, value_name = "N", default_value_t = 0)]
        cases: usize,
        /// Fill the database, and stop
        #[arg(long)]
        no_serve: bool,
    },
    /// Bring the database to the present state, and stop
    Migrate,
    /// Count the figures of the dashboards anew from the cases and actions, and say where they differ
    Doctor {
        /// Write them anew
        #[arg(long)]
        repair: bool,
    },
    /// Accounts
    #[command(subcommand)]
    Account(AccountCommand),
    /// Mail
    #[command(subcommand)]
    Mail(MailCommand),
    /// Settings
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Print completions for a shell
    Completions {
        /// Which one
        shell: Shell,
    },
}

#[derive(Subcommand)]
enum AccountCommand {
    /// Print the one-time link for the first administrator, if there is no account yet
    First,
    /// Invite somebody by mail
    Invite {
        /// Their mail address
        email: String,
        /// Their name
        #[arg(long)]
        name: String,
        /// official, coordinator, advocate, observer or administrator
        #[arg(long)]
        role: String,
        /// The code of the unit, such as 03.531.07.09, or MA for the country
        #[arg(long, default_value = territory::COUNTRY)]
        unit: String,
        /// ar, fr or en
        #[arg(long, default_value = "ar")]
        lang: String,
    },
}

#[derive(Subcommand)]
enum MailCommand {
    /// Send one mail now, and say what the server answered
    Test {
        /// To which address
        address: String,
        /// ar, fr or en
        #[arg(long, default_value = "ar")]
        lang: String,
    },
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Say whether the settings make sense
    Check,
}

#[rocket::main]
async fn main() -> ExitCode {
    without_huge_pages();
    match run(Arguments::parse().command.unwrap_or(Command::Serve)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("tarafu: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The allocator's huge pages took 75 MiB of memory for 27 MiB of data, and no page was faster by them.
fn without_huge_pages() {
    #[cfg(target_os = "linux")]
    // Where the system does not know of it there is nothing to be saved.
    let _ = rustix::thread::disable_transparent_huge_pages(true);
}

async fn run(command: Command) -> Result<(), String> {
    if let Command::Completions { shell } = command {
        clap_complete::generate(shell, &mut Arguments::command(), "tarafu", &mut std::io::stdout());
        return Ok(());
    }
    let settings = Settings::read()?;
    match command {
        Command::Serve => serve(settings).await,
        Command::Demo { cases, no_serve } => demonstrate(settings, cases, no_serve).await,
        Command::Migrate => migrate(&settings).await,
        Command::Doctor { repair } => doctor(&settings, repair).await,
        Command::Account(AccountCommand::First) => first(settings).await,
        Command::Account(AccountCommand::Invite { email, name, role, unit, lang }) => {
            invite(settings, email, name, &role, &unit, &lang).await
        }
        Command::Mail(MailCommand::Test { address, lang }) => test_mail(&settings, &address, &lang).await,
        Command::Config(ConfigCommand::Check) => {
            println!("The settings make sense.");
            Ok(())
        }
        Command::Completions { .. } => Ok(()),
    }
}

async fn serve(settings: Settings) -> Result<(), String> {
    journal::start(settings.log_format);
    let house = Arc::new(server::open(settings).await?);
    welcome(&house).await?;
    server::serve(house).await
}

/// The first start has nobody who could sign in, so it offers a way to become that.
async fn welcome(house: &House) -> Result<(), String> {
    let link = people::first_administrator_link(house).await.map_err(|why| format!("{why:?}"))?;
    if let Some(link) = link {
        println!(
            "There is no account yet. Open this link within a day to become the first administrator:\n\n  {link}\n"
        );
    }
    println!("Tarafu is at {}", house.settings.public());
    Ok(())
}

async fn demonstrate(settings: Settings, cases: usize, no_serve: bool) -> Result<(), String> {
    let settings = Settings { demo: true, ..settings };
    journal::start(settings.log_format);
    demo::fill_beside(&settings, cases).await?;
    if no_serve {
        return Ok(());
    }
    let house = Arc::new(server::open(settings).await?);
    println!("{}", demo::welcome(&house).await?);
    server::serve(house).await
}

async fn migrate(settings: &Settings) -> Result<(), String> {
    std::fs::create_dir_all(&settings.data_dir)
        .map_err(|why| format!("TARAFU_DATA_DIR cannot be made: {why}"))?;
    db::open(&settings.database()).await.map_err(|why| format!("The database cannot be migrated: {why}"))?;
    println!("The database is at its present state.");
    Ok(())
}

/// Fails where figures differ and nothing was mended, so that a script notices.
async fn doctor(settings: &Settings, repair: bool) -> Result<(), String> {
    let db = db::connect(&settings.database())
        .await
        .map_err(|why| format!("The database cannot be opened: {why}"))?;
    let broken = |why| format!("The figures could not be counted: {why:?}");
    let cases = recount::check(&db).await.map_err(broken)?;
    println!("{} cases, {} lines of figures compared.", cases.cases, cases.lines);
    let actions = conduct::recount::check(&db).await.map_err(broken)?;
    println!("{} actions, {} lines of figures compared.", actions.actions, actions.lines);
    let drift = cases.drift + actions.drift;
    if drift == 0 {
        println!("Every figure agrees with the cases and the actions.");
        return Ok(());
    }
    for example in cases.examples.iter().chain(&actions.examples) {
        println!("  {example}");
    }
    if !repair {
        return Err(format!("{drift} lines differ; --repair writes them anew."));
    }
    recount::rebuild(&db).await.map_err(broken)?;
    conduct::recount::rebuild(&db).await.map_err(broken)?;
    println!("{drift} lines differed; all are written anew.");
    Ok(())
}

async fn first(settings: Settings) -> Result<(), String> {
    let house = server::open(settings).await?;
    match people::first_administrator_link(&house).await.map_err(|why| format!("{why:?}"))? {
        Some(link) => println!("{link}"),
        None => println!("There are accounts already: an administrator can invite others."),
    }
    Ok(())
}

async fn invite(
    settings: Settings,
    email: String,
    name: String,
    role: &str,
    unit: &str,
    lang: &str,
) -> Result<(), String> {
    let role: Role = role.parse().map_err(|()| format!("«{role}» is not a role"))?;
    let unit = territory::unit(unit).ok_or_else(|| format!("«{unit}» is not the code of a unit"))?;
    let house = server::open(settings).await?;
    let starts_on = house.today();
    let new = NewAccount {
        name,
        email: email.to_lowercase(),
        language: language(lang)?,
        role,
        unit,
        starts_on,
        ends_on: None,
    };
    people::commands::invite(&house, None, new)
        .await
        .map_err(|why| format!("Nobody was invited: {why:?}"))?;
    println!("The invitation is in the outbox.");
    Ok(())
}

async fn test_mail(settings: &Settings, address: &str, lang: &str) -> Result<(), String> {
    let answer = postman::test(settings, address, language(lang)?).await?;
    println!("{answer}");
    Ok(())
}

fn language(code: &str) -> Result<Language, String> {
    code.parse().map_err(|()| format!("«{code}» is not a language: ar, fr or en"))
}
