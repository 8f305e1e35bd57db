// The one store of this process. A server begins it when it starts; in development it begins with
// whoever asks first.
import path from 'node:path'
import { parseStoreSettings } from './settings'
import { Store, type StoreParts } from './store'

/** Of a checkout; a release has it beside its programs. */
const THREAD = 'lib/store/sqlite/thread.mjs'

let store: Store | undefined

/** Makes the store of this process and begins to open it, whether or not that succeeds. */
export function beginStore(parts: StoreParts): Store {
  store = new Store(parts)
  void store.begin()
  return store
}

/** The store of this process. */
export const storeOfProcess = (): Store =>
  (store ??= beginStore({
    settings: parseStoreSettings(process.env),
    program: path.resolve(THREAD),
    report: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
  }))
