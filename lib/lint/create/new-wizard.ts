// A new guided fix: the tree that the engine suggests for a symptom, and its place in a group of
// /fix.
import { suggestion } from '@/lib/core/suggest'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import type { Created, Wanted } from './created'
import { filesIn, refuseTaken, requireFile } from './names'

const HOME = 'content/site/home.yaml'

/** The guided fix of a symptom that is there. */
export function newWizard({ name, files, suggestWizard }: Wanted): Created {
  const policy = loadPolicy(filesIn(files, 'content/policy/'))
  const symptoms = policy.symptoms.map(({ id }) => id)
  if (!symptoms.includes(name))
    throw new Error(
      `there is no symptom "${name}"; ${suggestion(name, symptoms)} A new symptom is made by ` +
        `npm run new symptom ${/^[a-z][a-z0-9-]*$/.test(name) ? name : '<id>'}`,
    )
  const path = `content/wizards/${name}.md`
  refuseTaken(
    files.some((file) => file.path === path),
    name,
    path,
  )
  const text = suggestWizard(policy, name)
  if (text === undefined)
    throw new Error(`${name} has too many states for a tree to be suggested; write ${path} by hand`)
  const groups = loadSite(filesIn(files, 'content/site/')).fixGroups
  const isGrouped = groups.some((group) => group.symptoms.includes(name))
  return {
    files: [
      { path, text: text.endsWith('\n') ? text : `${text}\n` },
      ...(isGrouped ? [] : [{ path: HOME, text: grouped(requireFile(files, HOME).text, name) }]),
    ],
    fill: [
      `${path}: the summary, what to have at hand, and the paragraph below the front matter`,
      ...(isGrouped
        ? []
        : [
            `${HOME}: it stands in the group "${groups.at(-1)?.title ?? ''}"; put it where it fits`,
          ]),
    ],
  }
}

/** The last group of fixes with one more symptom. */
function grouped(text: string, symptom: string): string {
  const lists = [...text.matchAll(/^ +symptoms: \[([^\]]*)(?=\])/gm)]
  const last = lists.at(-1)
  if (!last) throw new Error(`${HOME} has no group of fixes with a list "symptoms: […]"`)
  const end = last.index + last[0].length
  return `${text.slice(0, end)}${last[1]?.trim() === '' ? '' : ', '}${symptom}${text.slice(end)}`
}
