/** The reader's preferences. Kept outside every library; holds nothing from letters or notes. */
import { z } from 'zod'

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  contrast: z.enum(['system', 'more']).default('system'),
  language: z.enum(['system', 'en', 'fa']).default('system'),
  /** Size of the letters' text, in hundredths of the normal size. */
  textSize: z.number().int().min(70).max(250).default(100),
  /** Longest line of the letters' text, in characters. */
  lineLength: z.number().int().min(45).max(120).default(72),
})
export type Settings = Readonly<z.infer<typeof settingsSchema>>
export const settingsChangeSchema = z.object({
  theme: settingsSchema.shape.theme.unwrap().optional(),
  contrast: settingsSchema.shape.contrast.unwrap().optional(),
  language: settingsSchema.shape.language.unwrap().optional(),
  textSize: settingsSchema.shape.textSize.unwrap().optional(),
  lineLength: settingsSchema.shape.lineLength.unwrap().optional(),
})
