// What `npm run import` is asked with, and the files of an export that it reads.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readImportArguments } from '@/scripts/import/arguments'
import { filesInArchive, readExportFiles } from '@/scripts/import/read-export-files'

test('an archive is read by its names; one that leads out of it is told and not read', () => {
  const text = new TextEncoder().encode('# A')
  const archive = zipSync({
    'docs/a.md': text,
    '../evil.md': text,
    '/etc/evil.md': text,
    'C:\\evil.md': text,
    'docs\\..\\..\\evil.md': text,
    '__MACOSX/a.md': text,
    'docs/.hidden': text,
  })
  const { files, unread } = filesInArchive(archive, 'export.zip')
  expect(files.map(({ path: name, size }) => [name, size])).toEqual([['docs/a.md', 3]])
  expect(Buffer.from(files[0]?.read() ?? []).toString()).toBe('# A')
  expect(unread.map(({ file, message }) => [file, message])).toEqual(
    ['../evil.md', '/etc/evil.md', 'C:\\evil.md', 'docs\\..\\..\\evil.md'].map((name) => [
      name,
      'leads out of the archive',
    ]),
  )
})

test('an archive that is none, or is cut off, is a sentence', () => {
  const whole = zipSync({ 'a.md': new TextEncoder().encode('# A') })
  for (const bytes of [new Uint8Array([1, 2, 3]), whole.subarray(0, whole.length - 30)])
    expect(() => filesInArchive(bytes, 'x.zip')).toThrow('"x.zip" is no ZIP archive, or a damaged')
})

test('a folder is read with the folders in it; a link is told and not followed', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'export-'))
  try {
    mkdirSync(path.join(folder, 'in'))
    writeFileSync(path.join(folder, 'in', 'a.md'), '# A')
    symlinkSync(folder, path.join(folder, 'in', 'loop'))
    const { files, unread } = readExportFiles(folder)
    expect(files.map(({ path: name }) => name)).toEqual(['in/a.md'])
    expect(unread.map(({ file }) => file)).toEqual(['in/loop'])
    expect(readExportFiles(path.join(folder, 'in', 'a.md')).files).toMatchObject([
      { path: 'a.md', size: 3 },
    ])
    expect(() => readExportFiles(path.join(folder, 'none'))).toThrow('there is no file or folder')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('options stand behind -- or come by npm', () => {
  const asked = readImportArguments(
    ['a.zip', '--category=Old = name=getting-help', '--format=json'],
    { npm_config_dry_run: 'true', npm_config_category: 'One=x\n\nTwo=y' },
  )
  expect(asked).toMatchObject({ source: 'a.zip', isDry: true, format: 'json' })
  expect([...asked.categories]).toEqual([
    ['one', 'x'],
    ['two', 'y'],
    ['old_=_name', 'getting-help'],
  ])
  expect(() => readImportArguments([], {})).toThrow('Which export?')
  expect(() => readImportArguments(['a', '--dri-run'], {})).toThrow('did you mean "dry-run"?')
  expect(() => readImportArguments(['a', '--format=xml'], {})).toThrow('expected one of text, json')
  expect(() => readImportArguments(['a', '--category=x'], {})).toThrow("--category='Billing=x'")
})
