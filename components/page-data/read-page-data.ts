// The data that a document carries for one of its custom elements, as JSON in a script of its own.

/**
 * The data under an id. The document and the program that reads it are of one build, so what the
 * page wrote as `T` is read as `T`, unchecked: a schema would be sent to every reader. Throws where
 * the document has none.
 */
export const readPageData = <T>(id: string): T =>
  JSON.parse(document.getElementById(id)?.textContent ?? '') as T
