/** Answers the calls about what letters have in common: reads their texts here, compares them in threads of their own. */
