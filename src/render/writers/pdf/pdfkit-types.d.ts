/** What pdfkit 0.20 has and its published types (0.17) do not tell. */
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: PDFKitReference;
  }
  interface PDFOutline {
    readonly dictionary: PDFKitReference;
  }
}
