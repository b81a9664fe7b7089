/** An extraction worker for tests: files whose names say so hang it, kill it, fill its memory or take their time; all others are read as ever. */
import { answerBatches } from '../../src/main/library/import/answer-batches'

answerBatches(({ name }) => {
  if (name.startsWith('hangs')) for (;;);
  if (name.startsWith('dies')) process.exit(1)
  if (name.startsWith('eats')) {
    const eaten: string[][] = []
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, at) => `${at} and ${eaten.length}`))
  }
  if (name.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15)
})
