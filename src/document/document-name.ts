/** What people call a document, in the parts that the name of a file is made of. */
export interface DocumentName {
  /** Number and title: «ДИ-07 Менеджер по продажам». A long one may be shortened. */
  readonly title: string;
  /** What tells the document from others of the same title: «ред. 3», «лист ознакомления». Never left out. */
  readonly details: readonly string[];
}
