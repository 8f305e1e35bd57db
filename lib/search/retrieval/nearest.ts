// The second retriever: the documents with a wording (title or alias) whose embedding is near that
// of a query. It finds what shares no word with the question. The first part of the embedding alone
// is compared, which takes half the time; ranking compares both.
import { float64At, int32At } from '@/lib/search/typed-arrays'
import { dotProducts } from './dot-products'
import { toCosine } from './embedding'
import { nearby, type EmbeddingCells } from './embedding-cells'
import { greatest } from './greatest'

/** The embeddings of all wordings, one after the other. */
export interface EmbeddedWordings {
  readonly embeddings: Int8Array
  readonly cells: EmbeddingCells
  /** The number of the document of each wording. */
  readonly owners: Int32Array
}

/**
 * The numbers of at most `most` documents, each by its nearest wording, the nearest first. One that
 * points another way (a cosine of 0 or less) is not near.
 */
export function nearestDocuments(
  { embeddings, cells, owners }: EmbeddedWordings,
  embedding: Int8Array,
  most: number,
): readonly number[] {
  // Every document has a wording, and those of the last come last.
  const similarities = new Float64Array(1 + (owners.at(-1) ?? -1))
  const wordings = nearby(cells, embedding)
  const products = dotProducts(embeddings, embedding, 0, wordings)
  for (let at = 0; at < wordings.length; at++) {
    const similarity = toCosine(int32At(products, at))
    const document = int32At(owners, int32At(wordings, at))
    if (similarity > float64At(similarities, document)) similarities[document] = similarity
  }
  return greatest(similarities, most)
}
