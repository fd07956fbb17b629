/** Escalations by changing, or stepping into, code that already runs with a role. */
import type { Escalation } from './escalation.ts';

const docs = 'https://docs.aws.amazon.com';

/** Their targets are resources that run code with a role. */
export const codeEscalations: readonly Escalation[] = [
  {
    id: 'lambda-update-function-code',
    says: 'replaces the code of the function',
    needs: [{ actions: ['lambda:UpdateFunctionCode'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-change', kinds: ['AWS::Lambda::Function'] },
    technique: 'T1648',
    reference: `${docs}/lambda/latest/api/API_UpdateFunctionCode.html`,
  },
  {
    id: 'lambda-update-function-configuration',
    says: 'puts a layer of its own into the function',
    needs: [{ actions: ['lambda:UpdateFunctionConfiguration'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-change', kinds: ['AWS::Lambda::Function'] },
    technique: 'T1648',
    reference: `${docs}/lambda/latest/api/API_UpdateFunctionConfiguration.html`,
  },
  {
    id: 'ssm-send-command',
    says: 'runs a command on the instance',
    needs: [{ actions: ['ssm:SendCommand'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::EC2::Instance'], given: 'managed-by-ssm' },
    technique: 'T1651',
    reference: `${docs}/systems-manager/latest/APIReference/API_SendCommand.html`,
  },
  {
    id: 'ssm-start-session',
    says: 'opens a shell on the instance',
    needs: [{ actions: ['ssm:StartSession'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::EC2::Instance'], given: 'managed-by-ssm' },
    technique: 'T1021.007',
    reference: `${docs}/systems-manager/latest/APIReference/API_StartSession.html`,
  },
  {
    id: 'ec2-instance-connect',
    says: 'puts a key of its own on the instance',
    needs: [
      {
        actions: ['ec2-instance-connect:SendSSHPublicKey', 'ec2-instance-connect:SendSerialConsoleSSHPublicKey'],
        on: 'target',
      },
    ],
    effect: {
      becomes: 'code',
      edge: 'can-run-code-in',
      kinds: ['AWS::EC2::Instance'],
      assumes: 'the attacker can reach the SSH port of the instance',
    },
    technique: 'T1021.004',
    reference: `${docs}/ec2-instance-connect/latest/APIReference/API_SendSSHPublicKey.html`,
  },
  {
    id: 'ec2-user-data',
    says: 'stops the instance, changes what it runs at start, and starts it',
    needs: [
      { actions: ['ec2:ModifyInstanceAttribute'], on: 'target' },
      { actions: ['ec2:StopInstances'], on: 'target' },
      { actions: ['ec2:StartInstances'], on: 'target' },
    ],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::EC2::Instance'] },
    technique: 'T1578',
    reference: `${docs}/AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html`,
  },
  {
    id: 'ecs-execute-command',
    says: 'opens a shell in a task of the service',
    needs: [{ actions: ['ecs:ExecuteCommand'], on: 'anything' }],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::ECS::Service'], given: 'execute-command' },
    technique: 'T1609',
    reference: `${docs}/AmazonECS/latest/APIReference/API_ExecuteCommand.html`,
  },
  {
    id: 'codebuild-start-build',
    says: 'starts the build with commands of its own',
    needs: [{ actions: ['codebuild:StartBuild', 'codebuild:StartBuildBatch'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::CodeBuild::Project'] },
    technique: 'T1648',
    reference: `${docs}/codebuild/latest/APIReference/API_StartBuild.html`,
  },
  {
    id: 'codebuild-update-project',
    says: 'changes what the build runs',
    needs: [{ actions: ['codebuild:UpdateProject'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-change', kinds: ['AWS::CodeBuild::Project'] },
    technique: 'T1648',
    reference: `${docs}/codebuild/latest/APIReference/API_UpdateProject.html`,
  },
  {
    id: 'glue-update-job',
    says: 'changes the script of the job and starts it',
    needs: [
      { actions: ['glue:UpdateJob'], on: 'target' },
      { actions: ['glue:StartJobRun', 'glue:CreateTrigger'], on: 'anything' },
    ],
    effect: { becomes: 'code', edge: 'can-change', kinds: ['AWS::Glue::Job'] },
    technique: 'T1648',
    reference: `${docs}/glue/latest/webapi/API_UpdateJob.html`,
  },
  {
    id: 'glue-update-dev-endpoint',
    says: 'puts a key of its own on the development endpoint',
    needs: [{ actions: ['glue:UpdateDevEndpoint'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::Glue::DevEndpoint'] },
    technique: 'T1098.004',
    reference: `${docs}/glue/latest/webapi/API_UpdateDevEndpoint.html`,
  },
  {
    id: 'states-update-state-machine',
    says: 'changes what the state machine does and starts it',
    needs: [
      { actions: ['states:UpdateStateMachine'], on: 'target' },
      { actions: ['states:StartExecution', 'states:StartSyncExecution'], on: 'target' },
    ],
    effect: { becomes: 'code', edge: 'can-change', kinds: ['AWS::StepFunctions::StateMachine'] },
    technique: 'T1648',
    reference: `${docs}/step-functions/latest/apireference/API_UpdateStateMachine.html`,
  },
  {
    id: 'sagemaker-presigned-notebook',
    says: 'opens the notebook by an address that it asks for',
    needs: [{ actions: ['sagemaker:CreatePresignedNotebookInstanceUrl'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-run-code-in', kinds: ['AWS::SageMaker::NotebookInstance'] },
    technique: 'T1550.001',
    reference: `${docs}/sagemaker/latest/APIReference/API_CreatePresignedNotebookInstanceUrl.html`,
  },
  {
    id: 'app-runner-update-service',
    says: 'changes the image of the service',
    needs: [{ actions: ['apprunner:UpdateService'], on: 'target' }],
    effect: { becomes: 'code', edge: 'can-change', kinds: ['AWS::AppRunner::Service'] },
    technique: 'T1525',
    reference: `${docs}/apprunner/latest/api/API_UpdateService.html`,
  },
];
