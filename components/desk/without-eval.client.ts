import { config } from 'zod'

// The policy of the page lets no text become code, and zod is not to try. It must stand before
// whatever makes a schema.
config({ jitless: true })
