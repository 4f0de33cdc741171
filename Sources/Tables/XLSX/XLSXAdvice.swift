/// What to do about a workbook, as messages say it.
enum XLSXAdvice {
  static let save = "Save it in Excel as “Excel Workbook (.xlsx)” without a password."
  static let convert = "Open it in a spreadsheet program and save it as “Excel Workbook (.xlsx)”."
  static let repair =
    "Download or copy the file again; if that does not help, open it in Excel, let Excel repair it, and save"
    + " it."
  static let recalculate = "Open the file in Excel, so that Excel calculates it, and save it."
  static let divide =
    "Delete the rows, columns and sheets that you do not need, or split the table into several files."
}
