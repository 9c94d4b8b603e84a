//! What stands on the page before its program does: the plan's goals and fields, as the program will draw
//! them, so that the plan shows with the first paint and stays readable where the program never comes.
//!
//! Words come from the catalogue, only those without a choice of forms. Whatever else the first view
//! has (search, filters, counts) comes with the program.

use serde_json::Value;

/// The markup inside the element that the program is mounted on.
pub fn markup(plan: &Value, messages: &str) -> String {
    let text =
        |pointer: &str| as_text(plan.pointer(pointer).and_then(Value::as_str).unwrap_or_default());
    let list = |name: &str| plan.get(name).and_then(Value::as_array).into_iter().flatten();
    let count = |name: &str| list(name).count().to_string();
    let say = |id: &str, arguments: &[(&str, &str)]| said(messages, id, arguments);
    let title = text("/plan/title");
    let mut goals = String::new();
    for goal in list("goals") {
        let (id, name, outcome) = (of(goal, "id"), of(goal, "name"), of(goal, "outcome"));
        goals.push_str(&format!(
            "<section class=\"goal\" data-goal=\"{id}\"><header class=\"goal-head\"><h2><span class=\"number\">{}</span>{name}</h2>",
            say("plan-goal", &[("id", &id)])
        ));
        if !outcome.is_empty() {
            goals.push_str(&format!("<p>{}</p>", say("plan-outcome", &[("text", &outcome)])));
        }
        goals.push_str("</header>\n");
        for field in list("fields").filter(|field| of(field, "goal") == id) {
            let (number, name) = (of(field, "id"), of(field, "name"));
            let words = if number == name {
                say("plan-field-none", &[])
            } else {
                format!("<span class=\"number\">{number}</span> {name}")
            };
            goals.push_str(&format!(
                "<section class=\"specific\"><h3><div><i></i><span>{words}</span></div></h3></section>\n"
            ));
        }
        goals.push_str("</section>\n");
    }
    let counts = [
        ("activities", count("activities")),
        ("needs", count("needs")),
        ("fields", count("fields")),
        ("goals", count("goals")),
    ];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, n)| (*name, n.as_str())).collect();
    format!(
        "<div class=\"frame before-plan\">\n\
         <header class=\"bar\"><span class=\"brand\">{app}</span>\
         <span class=\"bar-plan\"><b>{short}</b> <span>{edition}</span></span></header>\n\
         <div class=\"nav\"></div>\n<main class=\"page\" id=\"main\">\n\
         <noscript><p class=\"banner\">{noscript}</p></noscript>\n\
         <section class=\"panel welcome before-first\"><h2>{welcome}</h2><p>{welcome_text}</p><div class=\"tools\">\
         <span class=\"button\" data-look=\"main\">{example}</span><span class=\"button\" data-look=\"quiet\">{close}</span></div></section>\n\
         <div class=\"page-head\"><div><h1>{title}</h1><p>{summary}</p></div></div>\n\
         <div class=\"aside-left\"><div class=\"filters\"></div><div><div class=\"search-line\"></div>\n{goals}</div></div>\n\
         </main></div>\n\
         <main class=\"opening before-others\"><h1>{title}</h1><p id=\"opening\">{opening}</p></main>\n",
        app = say("app-name", &[]),
        short = text("/plan/short_title"),
        edition = say("bar-edition", &[("edition", &text("/plan/edition"))]),
        noscript = say("opening-no-script", &[]),
        welcome = say("welcome-title", &[]),
        welcome_text = say("welcome-text", &[]),
        example = say("welcome-example", &[]),
        close = say("welcome-close", &[]),
        summary = say("plan-summary", &counts),
        opening = say("opening-plan", &[]),
    )
}

fn of(value: &Value, name: &str) -> String {
    as_text(value.get(name).and_then(Value::as_str).unwrap_or_default())
}

/// A message with its arguments, which are markup already. One that is missing shows its name, as in the
/// program.
fn said(messages: &str, id: &str, arguments: &[(&str, &str)]) -> String {
    let message = messages
        .lines()
        .find_map(|line| line.strip_prefix(id)?.trim_start().strip_prefix('='))
        .map_or_else(|| id.to_owned(), |text| as_text(text.trim()));
    arguments
        .iter()
        .fold(message, |text, (name, value)| text.replace(&format!("{{ ${name} }}"), value))
}

fn as_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "plan-goal = Goal { $id }\nplan-field-none = No specific field\n";

    #[test]
    fn goals_and_fields_stand_in_their_order() {
        let plan = serde_json::json!({
            "plan": {"title": "A plan"},
            "goals": [{"id": "1", "name": "First"}, {"id": "2", "name": "Second"}],
            "fields": [{"id": "2.1", "goal": "2", "name": "Training"}, {"id": "/", "goal": "1", "name": "/"}],
        });
        let html = markup(&plan, WORDS);
        let places: Vec<Option<usize>> = ["Goal 1", "No specific field", "Goal 2", "Training"]
            .iter()
            .map(|words| html.find(words))
            .collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{html}");
    }

    #[test]
    fn a_plan_full_of_markup_is_text() {
        let hostile = "<img src=x onerror=alert(1)>\" & </main>";
        let plan = serde_json::json!({
            "plan": {"title": hostile, "short_title": hostile, "edition": hostile},
            "goals": [{"id": hostile, "name": hostile, "outcome": hostile}],
            "fields": [{"id": hostile, "goal": hostile, "name": "x"}],
        });
        let html = markup(&plan, WORDS);
        assert!(!html.contains("<img") && html.matches("</main>").count() == 2, "{html}");
        assert!(!html.contains("\" &amp; "), "{html}");
    }
}
