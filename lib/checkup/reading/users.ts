// The people of a file in little memory: a number for the state, and the texts as bytes, one behind
// the other.
import type { TextId } from '@/lib/checkup/columns/text-columns'

export type Texts = Readonly<Record<TextId, string>>

const ORDER: readonly TextId[] = ['name', 'email', 'phone', 'extension', 'departments', 'hours']
const BETWEEN = '\u001f'

export class Users {
  #states = new Uint32Array(1024)
  #rows = new Uint32Array(1024)
  #ends = new Float64Array(1024)
  #bytes = new Uint8Array(64 * 1024)
  #count = 0
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()

  get count(): number {
    return this.#count
  }

  /** Bytes held for everybody together. */
  get size(): number {
    return (
      this.#states.byteLength +
      this.#rows.byteLength +
      this.#ends.byteLength +
      this.#bytes.byteLength
    )
  }

  add(row: number, state: number, texts: Texts): void {
    if (this.#count === this.#states.length) this.#grow()
    const text = ORDER.map((id) => texts[id]).join(BETWEEN)
    const from = this.#end(this.#count)
    // A character takes three bytes at most.
    if (from + text.length * 3 > this.#bytes.length)
      this.#bytes = enlarged(
        this.#bytes,
        Math.max(this.#bytes.length * 1.5, from + text.length * 3),
      )
    this.#ends[this.#count] =
      from + this.#encoder.encodeInto(text, this.#bytes.subarray(from)).written
    this.#states[this.#count] = state
    this.#rows[this.#count] = row
    this.#count++
  }

  state(at: number): number {
    return this.#states[at] ?? 0
  }

  /** Puts another state in the place of each. */
  mapStates(to: (state: number) => number): void {
    for (let at = 0; at < this.#count; at++) this.#states[at] = to(this.#states[at] ?? 0)
  }

  /** The row in the file, as spreadsheets count. */
  row(at: number): number {
    return this.#rows[at] ?? 0
  }

  texts(at: number): Texts {
    const [name = '', email = '', phone = '', extension = '', departments = '', hours = ''] =
      this.line(at).split(BETWEEN)
    return { name, email, phone, extension, departments, hours }
  }

  /** All texts of a person as one line: to search in. */
  line(at: number): string {
    return this.#decoder.decode(this.#bytes.subarray(this.#end(at), this.#end(at + 1)))
  }

  #end(count: number): number {
    return count === 0 ? 0 : (this.#ends[count - 1] ?? 0)
  }

  #grow(): void {
    const length = this.#states.length * 2
    const [states, rows, ends] = [
      new Uint32Array(length),
      new Uint32Array(length),
      new Float64Array(length),
    ]
    states.set(this.#states)
    rows.set(this.#rows)
    ends.set(this.#ends)
    this.#states = states
    this.#rows = rows
    this.#ends = ends
  }
}

function enlarged(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.ceil(length))
  larger.set(bytes)
  return larger
}

/** How a person is called where there is no name. */
export function nameOf({ name, email, phone, extension }: Texts, row: number): string {
  return name || email || phone || (extension && `Extension ${extension}`) || `Row ${row}`
}
