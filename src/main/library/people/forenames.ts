/** Forenames whose bearers are nearly always men, or women: only to keep Mr and Mrs apart. Folded; nothing but the lists. */
import type { Gender } from './name-parts'

const men =
  'adam albert alexander alfred andreas andrew anthony antoine antonio arthur august benjamin bernard bernhard boris carl carlo charles christian christopher claude daniel david dmitri edmund edward edwin emil ernst ferdinand francesco frank frederick friedrich fritz gabriel georg george georges gerhard giovanni giuseppe gottfried gregory guillaume gustav hans harold harry heinrich henri henry hermann hugo isaac ivan jacob jacques jakob james jean johann johannes john jonathan jorge jose josef joseph juan julius karl konrad leo leon louis luca ludwig luigi manuel marcel mario martin matthew max michael michel mikhail nicholas nikolai oliver oscar oskar otto pablo paul pedro peter philip philipp pierre richard robert roger rudolf samuel sergei stefan stephen theodor theodore thomas tomas victor viktor vincent vladimir walter werner wilhelm william wolfgang ali reza mohammad muhammad ahmad hassan hossein mehdi'
const women =
  'ada adelaide agnes alice amelia anna anne annie barbara beatrice bertha bridget carla carmen caroline catherine cecilia charlotte christina clara cora dora dorothea dorothy edith eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emilia emily emma ester esther eva fanny florence francesca frances gertrud grace greta hannah harriet heidi helen helena helene henriette ida ines irina isabel isabella jane johanna josephine julia juliane karoline katharina katherine kathleen laura lea lena lilian louisa louise lucia lucy luise magdalena margaret margarete marguerite maria marianne marie martha mary mathilde minna monika nina nora olga paula rachel rebecca rosa rose ruth sarah sofia sophia sophie susan susanna susanne teresa theresa tatiana ursula vera victoria virginia zahra fatemeh maryam shirin leila'

const genders = new Map<string, Gender>([
  ...men.split(' ').map((name) => [name, 'male'] as const),
  ...women.split(' ').map((name) => [name, 'female'] as const),
])

export function genderOfForename(folded: string | undefined): Gender | null {
  return genders.get(folded ?? '') ?? null
}
