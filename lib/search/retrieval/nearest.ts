// The second retriever: the documents with a wording (title or alias) whose embedding is near that
// of a query. It finds what shares no word with the question.
import { similarityOf } from './embedding'
import { eachNearby, type EmbeddingCells } from './embedding-cells'

/** The embeddings of all wordings, one after the other. */
export interface EmbeddedWordings {
  readonly embeddings: Int8Array
  readonly cells: EmbeddingCells
  /** The number of the document of each wording. */
  readonly owners: Int32Array
}

/**
 * The numbers of at most `most` documents, each by its nearest wording, the nearest first. One that
 * points another way (a similarity of 0 or less) is not near.
 */
export function nearestDocuments(
  { embeddings, cells, owners }: EmbeddedWordings,
  embedding: Int8Array,
  most: number,
): readonly number[] {
  const nearest = new Map<number, number>()
  eachNearby(cells, embedding, (wording) => {
    const similarity = similarityOf(embedding, embeddings, wording)
    const document = owners[wording]!
    if (similarity > (nearest.get(document) ?? 0)) nearest.set(document, similarity)
  })
  return [...nearest]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([document]) => document)
}
