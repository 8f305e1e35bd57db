// Reads of typed arrays in loops. A read outside of an array throws, where an assertion would go on
// with NaN. V8 takes the check away where it compiles a loop, as long as a function has met few
// kinds of arrays (four, in V8 of Node 20 to 24; beyond that a read costs twelve times as much), so
// each kind has a function of its own.

const outside = (at: number): never => {
  throw new RangeError(`an array has no number at ${at}`)
}

export const int8At = (values: Int8Array, at: number): number => values[at] ?? outside(at)
export const uint8At = (values: Uint8Array, at: number): number => values[at] ?? outside(at)
export const uint16At = (values: Uint16Array, at: number): number => values[at] ?? outside(at)
export const int32At = (values: Int32Array, at: number): number => values[at] ?? outside(at)
export const float32At = (values: Float32Array, at: number): number => values[at] ?? outside(at)
export const float64At = (values: Float64Array, at: number): number => values[at] ?? outside(at)
