import { readSheets } from '@/lib/checkup/workbook/read-sheets'

// Takes the sheets out of a workbook or a web page: a program of its own, which no other list
// needs. It may open no connection, like the worker that reads the list.

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void data
    .arrayBuffer()
    .then((bytes) => readSheets(new Uint8Array(bytes)))
    .then(
      (sheets) => postMessage(sheets),
      () =>
        postMessage({
          kind: 'refused',
          refusal:
            'The file can no longer be read. It was changed, moved or removed: choose it again.',
        }),
    )
})
