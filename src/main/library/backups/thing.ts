/** One thing of a notebook: the changes that copy it, with what it is and says. Types alone. */
import type { ThingKind, ThingSide } from '@shared/backup'
import type { Change, ChangeOf } from '../notebook/changes'

/** The changes that copy one thing, by kind. */
export type ThingCopies =
  | {
      readonly kind: 'note'
      readonly note: ChangeOf<'note-copied'>
      readonly detail: ChangeOf<'note-detail-copied'> | null
    }
  | { readonly kind: 'code'; readonly code: ChangeOf<'code-copied'>['code'] }
  | {
      readonly kind: 'saved-search'
      readonly search: ChangeOf<'saved-search-copied'>['search']
      readonly look: ChangeOf<'search-look-copied'> | null
      /** What was seen of it and where it stands, which is taken over only with a search that is not here. */
      readonly memory: readonly Change[]
      readonly folderId: string | null
    }
  | {
      readonly kind: 'search-folder'
      readonly folder: ChangeOf<'search-folder-copied'>['folder']
      readonly folderId: string | null
    }
  | { readonly kind: 'reading-table'; readonly table: ChangeOf<'reading-table-copied'>['table'] }
  | { readonly kind: 'correction'; readonly copy: ChangeOf<'correction-copied'> }
  | { readonly kind: 'decision'; readonly copy: ChangeOf<'decision-copied'> }
  | { readonly kind: 'encoding'; readonly copy: ChangeOf<'encoding-copied'> }
  | { readonly kind: 'ignored-problem'; readonly copy: ChangeOf<'problem-copied'> }
  | { readonly kind: 'sentence-pin'; readonly copy: ChangeOf<'sentence-pin-copied'> }
  | { readonly kind: 'search-run'; readonly copy: ChangeOf<'search-run-copied'> }

export interface Thing {
  /** Kind and identity; what is about the same has the same, whoever made it. */
  readonly key: string
  readonly kind: ThingKind
  /** Of what it says, without where and when it was written. */
  readonly digest: string
  readonly side: ThingSide
  readonly copies: ThingCopies
}
