// How this process sends mail, read once.
import { parseMailSettings, type MailSettings } from './settings'

let settings: MailSettings | undefined

/** The settings of this process. */
export const mailSettings = (): MailSettings => (settings ??= parseMailSettings(process.env))

/** Whether mails leave this site; where they do not, what was posted waits until they do. */
export const mailConfigured = (): boolean => mailSettings().way !== undefined
