import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { showRequest } from '@/server/staff/acts/requests'
import { placeOf } from '@/tests/staff/place'
import { putRequest, SOME_TIME } from '@/tests/store/rows'
import { scratches } from '@/tests/store/scratches'

const scratchOf = scratches()

test('who opens a request is told who else has it open', async () => {
  const { db } = await (await scratchOf('sqlite')).openMigrated()
  const { id } = await putRequest(db)
  const place = placeOf(db)
  const pageOf = async (email: string) => {
    const me = await place.join(email, 'agent')
    const answer = await showRequest({
      ...place.given(),
      ...{ client: '', query: new URLSearchParams(), form: new URLSearchParams() },
      ...{
        named: { id },
        url: 'https://help.example.com',
        provider: undefined,
        now: SOME_TIME,
        learnt: undefined,
      },
      me: {
        id: me,
        name: '',
        email,
        role: 'agent',
        session: '',
        twoFactor: false,
        hasPassword: true,
      },
      may: () => true,
      learnt: () => Promise.reject(new Error('a request asks for nothing that was learnt')),
    })
    return answer.kind === 'page' ? renderToStaticMarkup(answer.body) : ''
  }
  const first = await pageOf('asha@example.com')
  expect(first).toContain('Calls do not ring')
  expect(first).toMatch(/<p [^>]*hidden="">[^/]*Also open: /)
  const second = await pageOf('meera@example.com')
  expect(second).toMatch(/Also open: <span data-present-names="true">asha<\/span>/)
  expect(second).not.toMatch(/<p [^>]*hidden="">[^/]*Also open: /)
})
