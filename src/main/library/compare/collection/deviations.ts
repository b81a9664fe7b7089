/** What each letter of a campaign has otherwise than its template. Pure, for the thread that compares. */
import { type Comparison, usualIgnoring } from '@shared/comparison'
import { compareVersions } from '../versions/compare-versions'
import type { TemplateAndMembers } from './campaign-parts'

/** The template against each letter, in their order. */
export function deviations({ template, members }: TemplateAndMembers): readonly Comparison[] {
  return members.map((member) => compareVersions(template, member, usualIgnoring))
}
