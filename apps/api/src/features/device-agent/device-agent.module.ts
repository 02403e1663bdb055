import { Module } from '@nestjs/common';
import { DevicesModule } from '../devices/devices.module';
import { OrganizationsModule } from '../organizations/organizations.module';
import { AgentReportsService } from './agent-reports.service';
import { AgentsRepository } from './agents.repository';
import { DeviceAgentController } from './device-agent.controller';
import { RegistrationService } from './registration.service';

@Module({
  imports: [OrganizationsModule, DevicesModule],
  controllers: [DeviceAgentController],
  providers: [AgentsRepository, RegistrationService, AgentReportsService],
})
export class DeviceAgentModule {}
