/** What each letter of a campaign has otherwise than its template. Pure, for the thread that compares. */
import { type Comparison } from '@shared/comparison';
import type { TemplateAndMembers } from './campaign-parts';
/** The template against each letter, in their order. */
export declare function deviations({ template, members }: TemplateAndMembers): readonly Comparison[];
