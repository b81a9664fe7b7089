/** The reader's preferences. Kept outside every library; holds nothing from letters or notes. */
import { z } from 'zod'
import { letterOrders } from './search'

/** The reader's own keys of commands, as `control+shift+k`. Names of other versions are passed over, not refused. */
const shortcutsSchema = z.record(z.string().max(40), z.array(z.string().max(40)).max(8).readonly()).readonly()

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  contrast: z.enum(['system', 'more']).default('system'),
  language: z.enum(['system', 'en', 'fa']).default('system'),
  /** In which calendar dates are shown; `interface` is the one that the language of the interface is used with. */
  calendar: z.enum(['interface', 'gregorian', 'jalali', 'both']).default('interface'),
  /** Size of the letters' text, in hundredths of the normal size. */
  textSize: z.number().int().min(70).max(250).default(100),
  /** Size of everything in the window, in hundredths of the usual one. */
  windowZoom: z.number().int().min(100).max(400).default(100),
  /** Longest line of the letters' text, in characters. */
  lineLength: z.number().int().min(45).max(120).default(72),
  /** By what all letters are listed, and in which direction. */
  letterOrder: z.enum(letterOrders).default('date'),
  letterOrderDescending: z.boolean().default(false),
  /** Width of the list, in hundredths of what the list and the panes share. */
  listWidth: z.number().min(5).max(95).default(32),
  /** Whether years and facets stand beside the list of letters. */
  facetsShown: z.boolean().default(false),
  /** Whether the sample library was ever shown: it opens a letter by itself only once. */
  sampleShown: z.boolean().default(false),
  /** Whether what a letter quotes is marked in its text. */
  quotationsMarked: z.boolean().default(true),
  /** Whether share links, addresses of web pages and the like are folded away. */
  boilerplateFolded: z.boolean().default(false),
  /** Whether lines join what panes beside each other share. */
  passagesJoined: z.boolean().default(true),
  /** Whether formulas of the genre are left out of the passages that letters share. */
  formulasHidden: z.boolean().default(false),
  /** Minutes without a key or a move of the mouse after which an encrypted library is locked; 0 stands for never. */
  lockAfter: z.number().int().min(0).max(240).default(15),
  shortcuts: shortcutsSchema.default({}),
  /** How far the reader came in the tour. */
  tourStep: z.number().int().min(0).max(99).default(0),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>
export const settingsChangeSchema = z.object({
  theme: settingsSchema.shape.theme.unwrap().optional(),
  contrast: settingsSchema.shape.contrast.unwrap().optional(),
  language: settingsSchema.shape.language.unwrap().optional(),
  calendar: settingsSchema.shape.calendar.unwrap().optional(),
  textSize: settingsSchema.shape.textSize.unwrap().optional(),
  windowZoom: settingsSchema.shape.windowZoom.unwrap().optional(),
  lineLength: settingsSchema.shape.lineLength.unwrap().optional(),
  letterOrder: settingsSchema.shape.letterOrder.unwrap().optional(),
  letterOrderDescending: settingsSchema.shape.letterOrderDescending.unwrap().optional(),
  listWidth: settingsSchema.shape.listWidth.unwrap().optional(),
  facetsShown: settingsSchema.shape.facetsShown.unwrap().optional(),
  sampleShown: settingsSchema.shape.sampleShown.unwrap().optional(),
  quotationsMarked: settingsSchema.shape.quotationsMarked.unwrap().optional(),
  boilerplateFolded: settingsSchema.shape.boilerplateFolded.unwrap().optional(),
  passagesJoined: settingsSchema.shape.passagesJoined.unwrap().optional(),
  formulasHidden: settingsSchema.shape.formulasHidden.unwrap().optional(),
  lockAfter: settingsSchema.shape.lockAfter.unwrap().optional(),
  shortcuts: shortcutsSchema.optional(),
  tourStep: settingsSchema.shape.tourStep.unwrap().optional(),
})
