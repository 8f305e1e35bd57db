import { expect, test } from 'vitest'
import { withHeard, type FileState, type ListedFile } from '@/components/studio/listed-file'

const listed = (state: FileState): ListedFile => ({
  file: `content/articles/calls/${state}.mdx`,
  ...{ title: state, group: 'Calls', owner: 'Asha', state, errors: 0, advice: 0 },
  ...{ isUnsaved: false, page: undefined },
})
const ABOUT = { failed: 1, reasons: [], requests: 0 }

test.each([
  ['broken', 'broken'],
  ['draft', 'draft'],
  ['stale', 'asked'],
  ['warned', 'asked'],
  ['clean', 'asked'],
  ['unchecked', 'asked'],
] as const)('a file that is %s stands as %s once readers asked about it', (was, is) => {
  const file = listed(was)
  const [asked] = withHeard([file], { asked: { [file.file]: ABOUT } })
  expect(asked).toEqual({ ...file, state: is, asked: ABOUT })
  expect(withHeard([file], { asked: {} })).toEqual([file])
})
