/** How parts of the library's coordinator call its services. Nothing but the type. */
import type { Answer, Ask, CallName } from '@shared/contract'

export type Calls = <Name extends CallName>(name: Name, ask: Ask<Name>) => Promise<Answer<Name>>
