//! The report laid out for the screen: one at a time, the newest wins, and never in the place of another project's.

use jeomgeomdae::{
    domain::Template,
    store,
    workbench::{Job, Outcome, PictureSize, Request, TemplateRequest},
};

use crate::{
    shell::{Shell, openapi},
    small::png,
};

fn words(shell: &Shell) -> String {
    shell.project().preview().unwrap().all_words()
}

#[test]
fn what_changes_while_pages_are_laid_out_is_in_the_next_ones() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::Preview);
    shell.summarise("1.1.1", "나중말");
    shell.ask(Request::Preview);
    let jobs = shell.take_held();
    assert_eq!(jobs.len(), 1, "one at a time");
    for job in jobs {
        shell.ask(Request::Done(job.run()));
    }
    assert!(!words(&shell).contains("나중말"));
    assert!(shell.bench.wants_preview());
    shell.ask(Request::Preview);
    assert!(words(&shell).contains("나중말"));
    assert!(!shell.bench.wants_preview());
    shell.hold();
    shell.ask(Request::Preview);
    assert!(shell.take_held().is_empty(), "nothing has changed");
}

#[test]
fn pages_of_a_closed_project_do_not_come_into_another() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::Preview);
    let late = shell.take_held();
    shell.ask(Request::Close);
    shell.ask(Request::New(Box::new(crate::shell::new_project())));
    for job in late {
        shell.ask(Request::Done(job.run()));
    }
    assert!(shell.project().preview().is_none());
    assert!(shell.bench.wants_preview());
}

#[test]
fn pages_that_could_not_be_made_leave_those_before_and_are_told_once() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::Preview);
    shell.summarise("1.1.1", "고침");
    shell.hold();
    shell.ask(Request::Preview);
    let crashed = shell.take_held().iter().find_map(Job::if_it_crashes);
    assert!(matches!(crashed, Some(Outcome::Previewed(..))));
    shell.ask(Request::Done(crashed.unwrap()));
    assert!(shell.project().preview().is_some());
    assert!(!shell.bench.wants_preview(), "it would crash again");
    let told = shell.told();
    assert!(
        told.contains("미리보기") && told.contains("그대로"),
        "{told}"
    );
}

#[test]
fn every_control_has_its_place_and_the_heading_stands_there() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::Preview);
    let preview = shell.project().preview().unwrap().clone();
    let rows = shell.project().listing().rows.iter();
    let keys: Vec<_> = rows.map(|row| row.key.clone()).collect();
    let places = &preview.layout.controls;
    assert_eq!(
        places.iter().map(|it| it.key.clone()).collect::<Vec<_>>(),
        keys
    );
    for place in places {
        let words = &preview.words(place.target.page);
        let number = place.key.control.as_str();
        assert!(words.contains(number), "{number} is not on {words}");
    }
    let first = places.iter().find(|it| it.key == openapi("1.1.1")).unwrap();
    assert!(first.height > 10.0);
}

#[test]
fn a_letter_that_no_face_has_is_listed_with_its_page() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("9.1.1", "구성 𝄞 확인");
    shell.ask(Request::Preview);
    let preview = shell.project().preview().unwrap();
    let place = preview
        .layout
        .controls
        .iter()
        .find(|it| it.key == openapi("9.1.1"));
    let page = place.unwrap().target.page;
    let [missing] = &preview.layout.missing[..] else {
        panic!("{:?}", preview.layout.missing);
    };
    assert_eq!(missing.character, '𝄞');
    assert_eq!(missing.pages[0], page + 1);
    assert!(missing.heading.contains("9.1.1"), "{}", missing.heading);
    assert!(
        preview.words(page).contains('𝄞'),
        "a reader hears it all the same"
    );
}

#[test]
fn another_template_is_another_report_with_its_own_pictures() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::Preview);
    let before = shell.project().preview().unwrap().layout.pages.len();
    let logo = store::emblem(png(200), (4, 4));
    let own = Template {
        name: "우리 서식".to_owned(),
        logo: Some(logo.clone()),
        sections: Vec::new(),
        ..Template::default()
    };
    let put = TemplateRequest::Put(Box::new(own));
    shell.ask(Request::Template(put));
    assert!(shell.bench.wants_preview());
    shell.ask(Request::Preview);
    assert!(shell.project().preview().unwrap().layout.pages.len() < before);
    let job = shell.bench.picture_job(&logo.sha256, PictureSize::Page);
    let outcome = job.unwrap().run();
    assert!(
        matches!(&outcome, Outcome::Picture(sha256, _, Ok(_)) if *sha256 == logo.sha256),
        "{outcome:?}"
    );
}
