/**
 * The policy of the page lets no text become code. Told so before it makes its first schema, zod does not try, which would
 * be refused and reported.
 */
import { config } from 'zod'

config({ jitless: true })
