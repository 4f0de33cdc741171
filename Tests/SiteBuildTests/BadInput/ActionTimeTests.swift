import Testing

/// When somebody is there.
let badHours: [BadInput] = [
  .action(
    "hours a text", "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: 9-5\n",
    .error(.fieldKind, "actions/a.md:8:12", "“hours”", "“hours: [{days: …, open: …, close: …}]”")),
  .action(
    "hours list text", "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: [9-5]\n",
    .error(.fieldKind, "actions/a.md:8:13", "“hours”", "“- {days: …, open: …, close: …}”")),
  .action(
    "hours that end before they begin",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"17:00\", close: \"9:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:50", "end before they begin", "“21:00”")),
  .action(
    "hours of which the end is meant to be in the afternoon",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\", close: \"5:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:49", "end before they begin", "“17:00”")),
  .action(
    "hours that end at once",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\", close: \"9:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:49", "end before they begin", "“21:00”")),
  .action(
    "hours no open",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, close: \"17:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:12", "say when they begin", "“open: 9:00”")),
  .action(
    "hours no close",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:12", "say when they end", "“close: 17:00”")),
  .action(
    "hours no days",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {open: \"9:00\", close: \"17:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:12", "hours name no days", "“days: mon-fri”")),
  .action(
    "unknown day of the week",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fry, open: \"9:00\", close: \"17:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:19", "“fry”", "Write days like mon-fri")),
  .action(
    "misspelled time zone",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\", close: \"17:00\", time_zone: America/New_Yrok}\n",
    .error(.fieldValue, "actions/a.md:8:69", "“America/New_Yrok”", "“America/New_York”")),
  .action(
    "time zone by its common name",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\", close: \"17:00\", time_zone: Eastern}\n",
    .error(.fieldValue, "actions/a.md:8:69", "“Eastern”", "“America/New_York”")),
  .action(
    "time zone that is none",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\", close: \"17:00\", time_zone: Atlantis}\n",
    .error(.fieldValue, "actions/a.md:8:69", "“Atlantis”", "Write a region and")),
  .action(
    "hours unquoted",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: 9, close: 17}\n",
    .error(.fieldValue, "actions/a.md:8:34", "“9”", "“9:00”"),
    .error(.fieldValue, "actions/a.md:8:44", "“17”", "“17:00”")),
  .action(
    "hours unknown",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, opens: \"9:00\", close: \"17:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:12", "say when they begin", "“open: 9:00”"),
    .error(.fieldUnknown, "actions/a.md:8:28", "“opens”", "“open”")),
  .action(
    "days with commas and without brackets",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon, wed, open: \"9:00\", close: \"17:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:24", "“wed”", "Put the days in")),
  .action(
    "hours 25",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: mon-fri, open: \"9:00\", close: \"25:00\"}\n",
    .error(.fieldValue, "actions/a.md:8:49", "“25:00”", "Write it like 9:00")),
  .action(
    "hours list kinds",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: {days: {mon: 1}, open: [9], close: {a: b}, time_zone: [x]}\n",
    .error(.fieldKind, "actions/a.md:8:19", "“days”", "“days: [first, second]”"),
    .error(.fieldKind, "actions/a.md:8:35", "“open”", "a list"),
    .error(.fieldKind, "actions/a.md:8:47", "“close”", "a group of fields"),
    .error(.fieldKind, "actions/a.md:8:66", "“time_zone”", "a list")),
  .action(
    "hours 60",
    "action: call\ntargets:\n  - name: Ann\n    phone: 202-555-0114\n    hours: ["
      + String(repeating: "{days: mon, open: \"9:00\", close: \"17:00\"}, ", count: 59)
      + "{days: mon, open: \"9:00\", close: \"17:00\"}]\n",
    .error(.fieldValue, "actions/a.md:8:12", "“hours”", "Combine days with")),
]

/// Days of action, deadlines, and the days on which somebody checked a contact.
let badDates: [BadInput] = [
  .action(
    "attend without dates", "action: attend\n",
    .error(
      .fieldMissing, "actions/a.md:4:1", "but names no day", "“dates: [{date: 2026-11-21 18:00, place: …}]”")),
  .action(
    "attend empty", "action: attend\ndates:\n",
    .error(
      .fieldMissing, "actions/a.md:4:1", "but names no day", "“dates: [{date: 2026-11-21 18:00, place: …}]”")),
  .action(
    "attend with an empty list", "action: attend\ndates: []\n",
    .error(.fieldMissing, "actions/a.md:4:1", "names no day", "dates: [{date:")),
  .action(
    "attend a text", "action: attend\ndates: tomorrow\n",
    .error(.fieldKind, "actions/a.md:5:8", "“dates”", "“dates: [{date: …, ends: …, label: …}]”")),
  .action(
    "attend bad date", "action: attend\ndates: {date: tomorrow}\n",
    .error(.fieldDate, "actions/a.md:5:15", "“tomorrow”", "Write a day as")),
  .action(
    "attend no date", "action: attend\ndates: {place: Here}\n",
    .error(.fieldMissing, "actions/a.md:5:8", "“date”", "“date: …”")),
  .action(
    "contact checked tomorrow",
    "action: call\ntargets: {name: Ann, phone: 202-555-0114, checked: 2026-11-02}\n",
    .error(.fieldDate, "actions/a.md:5:52", "2026-11-02 is in the future", "Write the day on")),
  .action(
    "contact checked 91 days ago",
    "action: call\ntargets: {name: Ann, phone: 202-555-0114, checked: 2026-08-02}\n",
    .warning(.contactUnchecked, "actions/a.md:5:52", "contact for 91 days", "“checked: 2026-11-01”")),
  .action(
    "checked words", "action: call\ntargets: {name: Ann, phone: 202-555-0114, checked: yesterday}\n",
    .error(.fieldDate, "actions/a.md:5:52", "“yesterday”", "Write a day as")),
  .action(
    "checked a list", "action: call\ntargets: {name: Ann, phone: 202-555-0114, checked: [2026-08-02]}\n",
    .error(.fieldKind, "actions/a.md:5:52", "“checked”", "a list")),
  .email(
    "dates a text", "dates: 2026-12-01\n",
    .error(.fieldKind, "actions/a.md:6:8", "“dates”", "“dates: [{date: …, ends: …, label: …}]”")),
  .email(
    "dates a list of texts", "dates: [2026-12-01]\n",
    .error(.fieldKind, "actions/a.md:6:9", "“dates”", "“- {date: …, ends: …, label: …}”")),
  .email(
    "dates no date", "dates: [{label: Day}]\n",
    .error(.fieldMissing, "actions/a.md:6:9", "“date”", "“date: …”")),
  .email(
    "date ends before", "dates: {date: 2026-12-02, ends: 2026-12-01}\n",
    .error(.fieldDate, "actions/a.md:6:33", "ends before it begins", "“date”")),
  .email(
    "date ends before time", "dates: {date: 2026-12-02 18:00, ends: 2026-12-02 17:00}\n",
    .error(.fieldDate, "actions/a.md:6:39", "ends before it begins", "“date”")),
  .email(
    "date ends same", "dates: {date: 2026-12-02 18:00, ends: 2026-12-02 18:00}\n",
    .error(.fieldDate, "actions/a.md:6:39", "ends when it begins", "“date”")),
  .email(
    "date ends mixed", "dates: {date: 2026-12-02, ends: 2026-12-02 17:00}\n",
    .error(.fieldDate, "actions/a.md:6:33", "“date”", "Write both with a")),
  .email(
    "date ends mixed once more", "dates: {date: 2026-12-02 17:00, ends: 2026-12-03}\n",
    .error(.fieldDate, "actions/a.md:6:39", "“date”", "Write both with a")),
  .email(
    "date ends american", "dates: {date: 2026-12-02, ends: 12/3/2026}\n",
    .error(.fieldDate, "actions/a.md:6:33", "“12/3/2026”", "Write the year first")),
  .email(
    "date ends clock", "dates: {date: 2026-12-02 17:00, ends: \"18:00\"}\n",
    .error(.fieldDate, "actions/a.md:6:39", "“18:00”", "“ends: 2026-12-02 18:00”")),
  .email(
    "date revision", "dates: {date: 2026-12-02, revision: first}\n",
    .error(.fieldValue, "actions/a.md:6:37", "“first”", "Write digits only, like")),
  .email(
    "date revision neg", "dates: {date: 2026-12-02, revision: -1}\n",
    .error(.fieldValue, "actions/a.md:6:37", "“-1”", "Write digits only, like")),
  .email(
    "date revision huge", "dates: {date: 2026-12-02, revision: 99999999999}\n",
    .error(
      .fieldValue, "actions/a.md:6:37", "“99999999999”",
      "Check its digits; the largest number is 2,000,000,000")),
  .email(
    "date revision a list", "dates: {date: 2026-12-02, revision: [1]}\n",
    .error(.fieldKind, "actions/a.md:6:37", "“revision”", "“revision: 5000”")),
  .email(
    "date label a list", "dates: {date: 2026-12-02, label: [a], place: [b]}\n",
    .error(.fieldKind, "actions/a.md:6:34", "“label”", "“label: {en: Hello, es: Hola}”"),
    .error(.fieldKind, "actions/a.md:6:46", "“place”", "“place: {en: Hello, es: Hola}”")),
  .email(
    "date unknown", "dates: {date: 2026-12-02, plase: Here}\n",
    .error(.fieldUnknown, "actions/a.md:6:27", "“plase”", "“place”")),
  .email(
    "10000 dates",
    "dates: [" + String(repeating: "{date: 2026-12-02}, ", count: 9999) + "{date: 2026-12-02}]\n",
    .error(.fieldValue, "actions/a.md:6:8", "“dates”", "Remove the ones that")),
  .email(
    "deadline words", "deadline: soon\n",
    .error(.fieldDate, "actions/a.md:6:11", "“soon”", "Write a day as")),
  .email(
    "deadline a list", "deadline: [2026-12-01]\n",
    .error(.fieldKind, "actions/a.md:6:11", "“deadline”", "a list")),
  .email(
    "deadline before the date", "deadline: 2026-09-30\n",
    .error(.deadlineEarly, "actions/a.md:6:11", "its own date, 2026-10-01", "“deadline”")),
  .email(
    "deadline at the moment of the date", "deadline: 2026-10-01 00:00\n",
    .error(.deadlineEarly, "actions/a.md:6:11", "its own date and time", "“deadline: 2026-10-01”")),
  .email(
    "deadline before a day of action", "deadline: 2026-11-20\ndates: {date: 2026-12-01}\n",
    .error(.deadlineEarly, "actions/a.md:7:1", "after the deadline, 2026-11-20", "Move the deadline to")),
  .email(
    "day of action before the date", "dates: {date: 2026-09-01}\n",
    .error(.deadlineEarly, "actions/a.md:6:1", "action's own date, 2026-10-01", "“date”")),
]

@Suite("Bad input: days and hours of actions")
struct ActionTimeTests {
  @Test("Hours at which nobody can be there are reported at their places", arguments: badHours)
  func hours(input: BadInput) async throws { try await input.run() }

  @Test("A day on which nobody can come is reported at its place", arguments: badDates)
  func dates(input: BadInput) async throws { try await input.run() }

  @Test(
    "What only looks wrong is fine",
    arguments: [
      "action: call\ntargets: {name: Ann, phone: 202-555-0114, checked: 2026-11-01}\n",
      "action: call\ntargets: {name: Ann, phone: 202-555-0114, checked: 2026-08-03}\n",
      "action: call\ndeadline: 2026-10-20\ntargets: {name: Ann, phone: 202-555-0114, checked: 2020-01-01}\n",
      "action: email\ntargets: {name: Ann, email: ann@example.org}\ndeadline: 2026-10-01\n",
      "action: email\ntargets: {name: Ann, email: ann@example.org}\ndeadline: 9999-12-31\n",
    ])
  func fine(fields: String) async throws {
    let site = try TestSite(
      BadInput.withPrivacy.merging(["actions/a.md": TestSite.piece("A", "2026-10-01", fields)]) { $1 })
    #expect(try await site.build().isEmpty)
  }
}
