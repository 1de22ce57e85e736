/**
 * Labels and phrases of one language, from `templates/<language>/words.yaml`: a tree of texts that templates reach
 * as `{{words.category.manager}}`.
 */
export interface Words {
  readonly [key: string]: string | Words;
}
