/** A worker thread that takes letters out of files. Holds no database, and may be ended at any moment. */
import { answerBatches } from './answer-batches'

answerBatches()
