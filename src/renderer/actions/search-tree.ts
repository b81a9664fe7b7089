/** What is open in the tree of saved searches, and where the keyboard is in it. */
import { useSearchTree } from '../state/search-tree'

export function activateTreeRow(active: string): void {
  useSearchTree.setState({ active })
}

export function setFolderOpen(id: string, open: boolean): void {
  useSearchTree.setState(({ closed }) => {
    const others = [...closed].filter((other) => other !== id)
    return { closed: new Set(open ? others : [...others, id]) }
  })
}
