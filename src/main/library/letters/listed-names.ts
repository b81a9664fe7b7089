/** Names that the reader merged: each person is listed under the one that was chosen, and keeps the name as written. */
import type { Description, Person } from '@shared/letter'
import { foldText } from '@shared/text/fold'
import type { Db } from '../db/open'
import { statement } from '../db/statement'

export function withListedNames(db: Db, description: Description): Description {
  const find = statement<string>(db, 'SELECT listed_as FROM merged_name WHERE folded = ?').pluck()
  const listed = (person: Person): Person => {
    const listedAs = find.get(foldText(person.name)) ?? null
    return listedAs === null || listedAs === person.name ? person : { ...person, listedAs }
  }
  return {
    ...description,
    senders: description.senders.map(listed),
    recipients: description.recipients.map(listed),
    signatories: description.signatories.map(listed),
  }
}
