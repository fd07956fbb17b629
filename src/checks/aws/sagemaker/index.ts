/** Every check on Amazon SageMaker. */
import notebookNotAdministrator from './notebook-not-administrator.ts';
import notebookWithoutInternet from './notebook-without-internet.ts';

export const sagemaker = [notebookNotAdministrator, notebookWithoutInternet];
