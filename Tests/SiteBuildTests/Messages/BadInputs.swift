/// All bad inputs of this module, by what they are about.
enum BadInputs {
  static let all: [(subject: String, inputs: [BadInput])] = [
    ("settings", badSettings), ("fields", badFields), ("front matter", badFrontMatter),
    ("addresses", badAddresses), ("texts", badTexts), ("hostile texts", hostileTexts),
    ("actions", badActions), ("targets", badTargets), ("hours", badHours), ("dates", badDates),
    ("petitions", badPetitions), ("forms", badForms), ("form fields", badFormFields), ("letters", badLetters),
    ("signatures", badSignatures), ("signatories", badLetterSignatures), ("press", badReleases),
    ("events", badEvents), ("tables", badTables), ("agreements", badRecords),
    ("block options", badBlockOptions), ("kinds of blocks", badBlockKinds),
    ("data of blocks", missingBlockData),
    ("misplaced blocks", misplacedBlocks), ("hostile blocks", hostileBlocks), ("themes", badThemes),
  ]
}
