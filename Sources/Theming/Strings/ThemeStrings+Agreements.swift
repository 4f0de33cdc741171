import Content

extension ThemeStrings {
  /// What happened, in a word or two.
  func name(of kind: AgreementChange.Kind) -> String {
    switch kind {
    case .added: self[.change_added]
    case .ended: self[.change_ended]
    case .signedAgain: self[.change_signed_again]
    case .renamed: self[.change_renamed]
    case .changed: self[.change_changed]
    case .unexplained: self[.change_unexplained]
    }
  }

  /// What that means.
  func explanation(of kind: AgreementChange.Kind) -> String {
    switch kind {
    case .added: self[.change_added_text]
    case .ended: self[.change_ended_text]
    case .signedAgain: self[.change_signed_again_text]
    case .renamed: self[.change_renamed_text]
    case .changed: self[.change_changed_text]
    case .unexplained: self[.change_unexplained_text]
    }
  }

  /// How a change was found, or why nothing explains it.
  func explanation(of reason: AgreementChange.Reason) -> String {
    switch reason {
    case .nearName: self[.reason_near_name]
    case .sameCounty: self[.reason_same_county]
    case .otherModel: self[.reason_other_model]
    case .otherState: self[.reason_other_state]
    case .signedEarlier: self[.reason_signed_earlier]
    case .listedAgain: self[.reason_listed_again]
    case .severalPossible: self[.reason_several_possible]
    }
  }

  /// A column's name.
  func name(of field: AgreementField) -> String {
    switch field {
    case .state: self[.state]
    case .agency: self[.agency]
    case .agencyType: self[.agency_type]
    case .county: self[.county]
    case .model: self[.model]
    case .signed: self[.signed]
    case .document: self[.document]
    case .addendum: self[.addendum]
    }
  }
}
