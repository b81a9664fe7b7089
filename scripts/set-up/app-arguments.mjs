/**
 * The arguments that `npm start -- …` hands on to the app.
 */
import { resolve } from 'node:path'

const optionsWithPath = ['--screenshot', '--library', '--user-data']

/**
 * Makes the paths among the arguments absolute: the app does not run in the folder where they were typed.
 * @param {readonly string[]} args
 * @param {string} folder where they were typed
 */
export function absolutePaths(args, folder) {
  return args.map((argument, index) => {
    const [option, path] = splitOnce(argument)
    if (path !== undefined && optionsWithPath.includes(option)) return `${option}=${resolve(folder, path)}`
    return optionsWithPath.includes(args[index - 1] ?? '') ? resolve(folder, argument) : argument
  })
}

function splitOnce(argument) {
  const at = argument.indexOf('=')
  return at < 0 ? [argument, undefined] : [argument.slice(0, at), argument.slice(at + 1)]
}
