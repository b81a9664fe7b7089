export function useScrollTogether(): void {}
