import { describe, expect, it } from 'vitest'
import { indexDatabase } from '../../../../../src/main/library/db/index-database'
import { notebookDatabase } from '../../../../../src/main/library/db/notebook-database'
import type { DatabaseKind } from '../../../../../src/main/library/db/open'
import { schemaOfVersion } from '../../../../../src/main/library/db/schema'

const newestSchemaOf = (kind: DatabaseKind) => schemaOfVersion(kind, kind.migrations.length)

const advice = (name: string) =>
  `The migrations lead to another schema than tests/fixtures/schema/${name}.sql says. If that is meant, write it anew: npx vitest run tests/unit/main/library/db/schema.test.ts --update`

describe('The migrations', () => {
  it('lead to the schema of the index that is kept in the fixtures', async () => {
    const file = '../../../../fixtures/schema/index.sql'
    await expect(newestSchemaOf(indexDatabase), advice('index')).toMatchFileSnapshot(file)
  })

  it('lead to the schema of the notebook that is kept in the fixtures', async () => {
    const file = '../../../../fixtures/schema/notebook.sql'
    await expect(newestSchemaOf(notebookDatabase), advice('notebook')).toMatchFileSnapshot(file)
  })
})
