import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { RoleResult } from '../pipeline.js';
import type { World } from '../world.js';
import { loadWriters } from './prepare-files.js';
import { RoleWorkshop } from './role-workshop.js';
import { openBook } from './shared-book.js';
import type { Answers, Question, Questions } from './thread-messages.js';
import { describeComposed } from './thread-messages.js';

/** Answers the questions that a thread is asked, by a workshop of its own. */
export class WorkshopServer {
  private workshop: RoleWorkshop | undefined;
  /** Roles whose files may still be rendered, by the name of their file. */
  private readonly composed = new Map<string, RoleResult>();

  /** What was found so far in the files of the roles that are worked on. */
  private readonly found = new Map<string, readonly Diagnostic[]>();

  constructor(private readonly world: World) {}

  async answer(question: Question): Promise<Answers[keyof Answers]> {
    if (question.ask === 'begin') {
      this.workshop = new RoleWorkshop(this.world, question.about);
      await loadWriters(question.about.request.formats);
      return undefined;
    }
    const { workshop } = this;
    if (workshop === undefined) throw new Error('the thread was not told to begin');
    switch (question.ask) {
      case 'outline':
        return workshop.outline(question.about);
      case 'rest':
        workshop.rest(question.about);
        return undefined;
      case 'take':
        workshop.take({ ...question.about, book: openBook(question.about.book), found: this.found });
        return undefined;
      case 'compose': {
        const { source, found } = question.about;
        this.found.set(source.file, found);
        const result = await workshop.compose(source);
        this.composed.set(source.file, result);
        return describeComposed(result);
      }
      case 'render':
        return this.render(question.about);
      case 'release':
        this.composed.delete(question.about.file);
        this.found.delete(question.about.file);
        return undefined;
      default:
        return question satisfies never;
    }
  }

  private async render({ source, product, index }: Questions['render']): Promise<Answers['render']> {
    const file = this.composed.get(source.file)?.products[product]?.files[index];
    if (file === undefined) throw new Error(`${source.file}: there is nothing to render`);
    return file.render();
  }
}
