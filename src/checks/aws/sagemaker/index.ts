/** Every check on Amazon SageMaker. */
import notebookWithoutInternet from './notebook-without-internet.ts';

export const sagemaker = [notebookWithoutInternet];
