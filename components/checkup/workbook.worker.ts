import { refusalOf } from '@/lib/checkup/workbook/no-list'
import { LOOKED_AT, readSheets } from '@/lib/checkup/workbook/read-sheets'
import type { Sheets } from '@/lib/checkup/intake/sheet'

// Takes the sheets out of a workbook or a web page, or says what the file is instead: a program of
// its own, which no other list needs. It may open no connection, like the worker that reads the
// list.

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void read(data).then(
    (sheets) => postMessage(sheets),
    () =>
      postMessage({
        kind: 'refused',
        refusal:
          'The file can no longer be read. It was changed, moved or removed: choose it again.',
      }),
  )
})

/** A film that somebody dropped is not taken into memory. */
async function read(file: Blob): Promise<Sheets> {
  const refusal = refusalOf(new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer()))
  return refusal === undefined
    ? readSheets(new Uint8Array(await file.arrayBuffer()))
    : { kind: 'refused', refusal }
}
